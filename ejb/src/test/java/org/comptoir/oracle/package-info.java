/** Oracle without an Oracle server: a lint of what it is known to refuse, and the proof that its mode runs everything. */
package org.comptoir.oracle;
