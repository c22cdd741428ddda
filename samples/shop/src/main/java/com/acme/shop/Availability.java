package com.acme.shop;

/** Whether a product can be had; a named enum type in the database. */
public enum Availability {
    AVAILABLE,
    SOLD_OUT
}
