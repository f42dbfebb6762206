/** Where a customer stands with the clubs. */
package org.comptoir.loyalty.club.query;
