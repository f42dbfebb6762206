package org.comptoir.pricing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import org.comptoir.harness.House;
import org.comptoir.harness.UseCases;
import org.comptoir.pricing.application.Programmes;
import org.comptoir.pricing.application.SaveProgramme;
import org.comptoir.pricing.domain.ProgrammeVersion;
import org.comptoir.pricing.domain.StackingParams;
import org.comptoir.sale.Shop;
import org.comptoir.shared.domain.Refused;
import org.junit.jupiter.api.Test;

/** A programme that is refused leaves nothing behind, neither in the database nor in memory. */
@UseCases
class RefusedProgrammeTest {

    @Inject
    Shop shop;

    @Inject
    SaveProgramme saveProgramme;

    @Inject
    Programmes programmes;

    @Test
    void itIsNotInForceThoughItsKindHasSeenIt() {
        House house = shop.open();
        save(house, "first");

        assertThatThrownBy(() -> save(house, "second"))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason().code()).isEqualTo("stacking.only-one"));

        assertThat(programmes.inForce(house.brandId(), StackingParams.KIND))
                .extracting(ProgrammeVersion::name)
                .containsExactly("first " + house.code());
    }

    @Test
    void theNextChangeIsSeenAfterARefusal() {
        House house = shop.open();
        save(house, "first");
        assertThatThrownBy(() -> save(house, "second")).isInstanceOf(Refused.class);

        saveProgramme.save(
                house.office(5),
                SaveProgramme.Request.create("WALLET_TYPE", "KDO " + house.code(), "{\"code\": \"KDO\"}"));

        assertThat(programmes.inForce(house.brandId()))
                .extracting(ProgrammeVersion::name)
                .contains("first " + house.code(), "KDO " + house.code())
                .doesNotContain("second " + house.code());
    }

    private void save(House house, String name) {
        saveProgramme.save(
                house.office(5),
                SaveProgramme.Request.create(StackingParams.KIND, name + " " + house.code(), "{\"order\": []}"));
    }
}
