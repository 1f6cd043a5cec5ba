"""What all tests share."""

from hypothesis import HealthCheck, settings

# A slow machine is no failure: no test here measures time.
settings.register_profile("desk", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("desk")
