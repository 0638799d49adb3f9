"""The Processing provider: every step of the method as an algorithm."""
