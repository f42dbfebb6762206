/** What ends points at night. */
package org.comptoir.loyalty.points.infrastructure;
