"""What the law caps, and when it stops: rates, limitation, credit record, court costs."""
