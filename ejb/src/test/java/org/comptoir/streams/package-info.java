/** Seeded streams of commands: through the use cases, the same on every database; and of the pure domain, against models. */
package org.comptoir.streams;
