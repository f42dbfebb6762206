/** Who may do what: users, levels 1 to 5, permissions, API keys. The container authenticates, this decides. */
package org.comptoir.access.domain;
