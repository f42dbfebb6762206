/** Basket, payment, sale and return as values and rules; runs without a server. */
package org.comptoir.sale.domain;
