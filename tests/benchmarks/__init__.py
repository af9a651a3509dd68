"""Measurements: what the engine makes of pages whose right reading is known, and how fast."""
