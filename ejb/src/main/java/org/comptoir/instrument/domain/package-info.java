/** Gift cards, credit notes and vouchers: what they are worth, until when, and what their codes look like. */
package org.comptoir.instrument.domain;
