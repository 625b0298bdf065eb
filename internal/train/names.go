package main

func (t *trainer) trainNames() error { return nil }
