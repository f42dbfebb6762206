package org.comptoir.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import at.favre.lib.crypto.bcrypt.BCrypt;
import jakarta.inject.Inject;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.comptoir.access.application.CreateApiKey;
import org.comptoir.access.application.IdentifyKey;
import org.comptoir.access.application.IdentifyUser;
import org.comptoir.access.application.Permissions;
import org.comptoir.access.application.SavePermissionLevel;
import org.comptoir.access.application.SaveUser;
import org.comptoir.access.application.SwitchSeller;
import org.comptoir.access.domain.AppUser;
import org.comptoir.access.domain.Caller;
import org.comptoir.access.domain.Channel;
import org.comptoir.access.domain.Identity;
import org.comptoir.access.domain.Permission;
import org.comptoir.access.query.UserLists;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.House;
import org.comptoir.harness.UseCases;
import org.comptoir.shared.domain.Hash;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.query.PageRequest;
import org.comptoir.shared.sql.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@UseCases
class AccessTest {

    @Inject
    private Fixtures fixtures;

    @Inject
    private SaveUser saveUser;

    @Inject
    private IdentifyUser identifyUser;

    @Inject
    private IdentifyKey identifyKey;

    @Inject
    private CreateApiKey createApiKey;

    @Inject
    private SwitchSeller switchSeller;

    @Inject
    private SavePermissionLevel savePermissionLevel;

    @Inject
    private Permissions permissions;

    @Inject
    private UserLists userLists;

    @Inject
    private Sql sql;

    private House house;

    @BeforeEach
    void newHouse() {
        house = fixtures.house();
    }

    @Test
    void aSavedUserIsIdentifiedByItsLoginWithNameLanguageAndHomeStore() {
        long id = saveUser.save(house.office(5), form("lea", 3, "motdepasse", null));

        Identity identity = identifyUser.identify("lea" + house.code());

        assertThat(identity.fullName()).isEqualTo("Léa Martin");
        assertThat(identity.language()).isEqualTo("fr");
        assertThat(identity.caller())
                .isEqualTo(new Caller(id, id, 3, house.brandId(), house.storeId(), null, null, Channel.OFFICE));
    }

    @Test
    void aPasswordIsKeptAsABcryptHashThatTheContainerReads() {
        long id = saveUser.save(house.office(5), form("lea", 3, "motdepasse", null));

        String hash = sql.first("select password_hash from app_user where id = ?", row -> row.text("password_hash"), id)
                .orElseThrow();

        assertThat(hash).startsWith("$2a$10$");
        assertThat(BCrypt.verifyer().verify("motdepasse".toCharArray(), hash).verified)
                .isTrue();
        assertThat(BCrypt.verifyer().verify("autrechose".toCharArray(), hash).verified)
                .isFalse();
    }

    @Test
    void anUnknownOrInactiveLoginIsRefused() {
        long id = saveUser.save(house.office(5), form("lea", 3, "motdepasse", null));
        AppUser.Details inactive =
                new AppUser.Details("lea" + house.code(), "Léa Martin", 3, house.storeId(), "fr", false);
        saveUser.save(house.office(5), new SaveUser.Request(id, 1L, inactive, null, null));

        refused("access.user-unknown", () -> identifyUser.identify("lea" + house.code()));
        refused("access.user-unknown", () -> identifyUser.identify("nobody"));
    }

    @Test
    void anEditOfAnOldVersionIsRefusedAndTheChangeSetIsAudited() {
        long id = saveUser.save(house.office(5), form("lea", 3, "motdepasse", null));
        AppUser.Details promoted =
                new AppUser.Details("lea" + house.code(), "Léa Martin", 4, house.storeId(), "de", true);
        saveUser.save(house.office(5), new SaveUser.Request(id, 1L, promoted, null, null));

        refused(
                "edit.conflict",
                () -> saveUser.save(house.office(5), new SaveUser.Request(id, 1L, promoted, null, null)));
        assertThat(sql.list(
                        "select detail from audit_event where subject = ? and outcome = 'ALLOWED' order by id",
                        row -> row.text("detail"),
                        "user:" + id))
                .last()
                .isEqualTo("level: 3 -> 4\nlanguage: fr -> de");
    }

    @Test
    void nobodyMakesAUserAboveHimselfNorOneOfAnotherBrandsStore() {
        savePermissionLevel.save(house.office(5), Permission.MANAGE_USERS, 4);
        try {
            refused("user.level-above-own", () -> saveUser.save(house.office(4), form("lea", 5, "motdepasse", null)));
        } finally {
            savePermissionLevel.save(house.office(5), Permission.MANAGE_USERS, 5);
        }
        House other = fixtures.house();
        AppUser.Details elsewhere = new AppUser.Details("x" + house.code(), "X", 1, other.storeId(), "fr", true);
        refused(
                "store.unknown",
                () -> saveUser.save(house.office(5), new SaveUser.Request(null, null, elsewhere, "motdepasse", null)));
    }

    @Test
    void aLoginAndAPinBelongToOneUser() {
        saveUser.save(house.office(5), form("lea", 3, "motdepasse", "4321"));

        refused("user.login-taken", () -> saveUser.save(house.office(5), form("lea", 3, "motdepasse", null)));
        refused("user.pin-taken", () -> saveUser.save(house.office(5), form("max", 3, "motdepasse", "4321")));
        refused("user.password-length", () -> saveUser.save(house.office(5), form("max", 3, "court", null)));
        refused("user.pin-format", () -> saveUser.save(house.office(5), form("max", 3, "motdepasse", "12")));
    }

    @Test
    void aSellerTakesOverByPinAtHisOwnLevel() {
        long id = saveUser.save(house.office(5), form("lea", 3, "motdepasse", "4321"));

        SwitchSeller.Acting acting = switchSeller.switchSeller(house.till(1), "4321");

        assertThat(acting.fullName()).isEqualTo("Léa Martin");
        assertThat(acting.caller()).isEqualTo(house.till(1).as(id, 3));
        refused("access.pin-unknown", () -> switchSeller.switchSeller(house.till(1), "9999"));
        assertThat(userLists.sellers(house.till(1))).extracting("fullName").contains("Léa Martin");
    }

    @Test
    void anApiKeyIsShownOnceKeptAsAHashAndActsAsItsUserAtItsTill() {
        CreateApiKey.Created created = createApiKey.create(
                house.office(5), new CreateApiKey.Request("site", house.userId(), house.storeId(), house.tillId()));

        assertThat(identifyKey.identify(created.key())).isEqualTo(house.rest());
        assertThat(created.key()).matches("ck_[A-Za-z0-9_-]{43}");
        assertThat(sql.first("select key_hash from api_key where id = ?", row -> row.text("key_hash"), created.id()))
                .contains(Hash.of(created.key()));
        refused("access.key-unknown", () -> identifyKey.identify("ck_wrong"));
        refused("access.key-unknown", () -> identifyKey.identify(null));
    }

    @Test
    void anApiKeyForATillOfAnotherStoreIsRefused() {
        House other = fixtures.house();

        refused(
                "till.other-store",
                () -> createApiKey.create(
                        house.office(5),
                        new CreateApiKey.Request("x", house.userId(), house.storeId(), other.tillId())));
    }

    @Test
    void aChangedPermissionLevelHoldsAtTheNextCall() {
        savePermissionLevel.save(house.office(5), Permission.VIEW_AUDIT, 2);
        try {
            assertThat(permissions.allows(house.office(2), Permission.VIEW_AUDIT))
                    .isTrue();
            assertThat(permissions.allows(house.office(1), Permission.VIEW_AUDIT))
                    .isFalse();
        } finally {
            savePermissionLevel.save(house.office(5), Permission.VIEW_AUDIT, Permission.VIEW_AUDIT.defaultLevel());
        }
        refused("user.level", () -> savePermissionLevel.save(house.office(5), Permission.MANAGE_USERS, 6));
    }

    @Test
    void theUsersListIsOfTheCallersBrandOnly() {
        saveUser.save(house.office(5), form("lea", 3, "motdepasse", "4321"));
        fixtures.house();

        var page = userLists.users(house.office(5), PageRequest.of(0, 10).with("level", "3"));

        assertThat(page.rows()).singleElement().satisfies(row -> {
            assertThat(row.login()).isEqualTo("lea" + house.code());
            assertThat(row.hasPin()).isTrue();
            assertThat(row.active()).isTrue();
        });
        refused("access.denied", () -> userLists.users(house.office(4), PageRequest.of(0, 10)));
    }

    private SaveUser.Request form(String login, int level, String password, String pin) {
        AppUser.Details details =
                new AppUser.Details(login + house.code(), "Léa Martin", level, house.storeId(), "fr", true);
        return new SaveUser.Request(null, null, details, password, pin);
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class,
                        refusal -> assertThat(refusal.reason().code()).isEqualTo(code));
    }
}
