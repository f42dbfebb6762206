/** Lists and records of gift cards, credit notes and vouchers; codes are masked for who may not see them. */
package org.comptoir.instrument.query;
