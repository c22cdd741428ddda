package shop;

public record Percent(int value) {}
