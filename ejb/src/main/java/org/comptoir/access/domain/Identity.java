package org.comptoir.access.domain;

/**
 * A known user.
 *
 * @param caller at the user's home store, without a till
 * @param language of the texts shown: fr, en or de
 */
public record Identity(Caller caller, String login, String fullName, String language) {}
