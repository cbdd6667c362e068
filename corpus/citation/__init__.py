"""Citations typed or written: text to documents and locators, and back to formal words."""
