"""From a paper of a court or arbitration body to the days it sets going, each with its rule and how it was counted."""
