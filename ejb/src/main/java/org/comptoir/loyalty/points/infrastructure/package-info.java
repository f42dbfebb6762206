/** What ends points at night, and what points read of the accounts. */
package org.comptoir.loyalty.points.infrastructure;
