/** How a use case says what it requires, and who a caller is. */
package org.comptoir.access.application;
