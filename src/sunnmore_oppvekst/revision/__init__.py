"""How a plan moves: authority, lifecycle, year, contributions, succession and history."""
