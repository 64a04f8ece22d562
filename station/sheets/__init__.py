"""What is printed: the control card, the key card, the head of the day. A PDF each, in both languages."""
