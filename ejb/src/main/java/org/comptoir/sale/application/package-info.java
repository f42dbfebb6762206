/** The till's use cases: open, edit the basket, complete, return. Transactions begin here. */
package org.comptoir.sale.application;
