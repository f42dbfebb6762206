/** The club card: programme, facts, rules, and memberships given and taken back. */
package org.comptoir.loyalty.club.application;
