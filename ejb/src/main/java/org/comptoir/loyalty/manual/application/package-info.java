/** Discounts by hand: their caps, their claims and their rule. */
package org.comptoir.loyalty.manual.application;
