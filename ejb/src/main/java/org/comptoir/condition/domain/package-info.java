/** Conditions as people type them (D-35): a small grammar over a closed list of fields, read into a typed tree. Pure. */
package org.comptoir.condition.domain;
