/** Issue, look up and use instruments; vouchers as a pricing rule. */
package org.comptoir.instrument.application;
