/** Memberships in their table. */
package org.comptoir.loyalty.club.infrastructure;
