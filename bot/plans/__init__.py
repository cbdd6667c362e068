"""How each type of question is answered, drafted from provisions."""
