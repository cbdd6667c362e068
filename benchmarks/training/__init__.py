"""Recipes that train what ships with the package."""
