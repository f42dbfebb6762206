/**
 * Programs that use the shop from outside, by REST alone: a replay of real sales, kills, and the checker by command.
 * They know no class of the product. They print what they find: output is their purpose.
 */
package org.comptoir.bench;
