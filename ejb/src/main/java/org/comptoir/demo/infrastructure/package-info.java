/** Decides at the start whether the database is empty, and lets one node fill it. */
package org.comptoir.demo.infrastructure;
