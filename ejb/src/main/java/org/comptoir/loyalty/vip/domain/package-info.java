/** VIP cards: who has which rate until when. */
package org.comptoir.loyalty.vip.domain;
