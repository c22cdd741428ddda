package com.acme.shop;

/** How far an order has come; text with a check in the database. */
public enum OrderStatus {
    PLACED,
    PAID,
    SHIPPED
}
