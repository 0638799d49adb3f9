"""How a posted expression is read: names, arguments, values and what comes back."""
