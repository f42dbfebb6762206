package org.comptoir.pricing.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import org.comptoir.catalog.application.Articles;
import org.comptoir.harness.Fixtures;
import org.comptoir.harness.House;
import org.comptoir.harness.UseCases;
import org.comptoir.pricing.application.SaveProgramme;
import org.comptoir.pricing.domain.Item;
import org.comptoir.pricing.domain.Selection;
import org.comptoir.shared.domain.Refused;
import org.comptoir.shared.domain.StaleState;
import org.comptoir.shared.query.Page;
import org.comptoir.shared.query.PageRequest;
import org.comptoir.shared.sql.Sql;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is told of programmes: their versions and kinds, and the articles that a selection means. */
@UseCases
class ProgrammeQueriesTest {

    private static final List<String> TEXTS = List.of(
            "",
            "ROB-1",
            "rob*",
            "R_B*",
            "FAM:ROBE",
            "FAM:PANTALON,ROB-2",
            "SFAM:JEAN",
            "SFAM:J*",
            "-FAM:PANTALON",
            "FAM:PANT*,-SFAM:JEAN",
            "-ROB*,-FAM:PANTALON",
            "NONE");

    @Inject
    Fixtures fixtures;

    @Inject
    SaveProgramme saveProgramme;

    @Inject
    ProgrammeList programmes;

    @Inject
    ProgrammeKinds kinds;

    @Inject
    SelectedArticles selected;

    @Inject
    Articles articles;

    @Inject
    Sql sql;

    House house;

    @BeforeEach
    void open() {
        house = fixtures.house();
    }

    @Test
    void theListOfASelectionIsWhatTheRulesMeanByIt() {
        long trousers = family("PANTALON", null);
        long jeans = family("JEAN", trousers);
        long dresses = family("ROBE", null);
        product("ROB-1", dresses, null);
        product("ROB-2", null, null);
        product("R_B-3", null, null);
        product("PAN-1", trousers, jeans);
        product("PAN-2", trousers, null);

        for (String text : TEXTS) {
            Selection selection = Selection.parse(text);
            List<String> meant =
                    articles
                            .byReferences(house.brandId(), List.of("PAN-1", "PAN-2", "ROB-1", "ROB-2", "R_B-3"))
                            .stream()
                            .filter(article -> selection.means(new Item(
                                    1,
                                    Item.Kind.ARTICLE,
                                    article.id(),
                                    article.reference(),
                                    new Item.Category(
                                            article.familyId(),
                                            article.familyCode(),
                                            article.subFamilyId(),
                                            article.subFamilyCode()),
                                    article.vatRateBp(),
                                    article.priceMinor(),
                                    1,
                                    Item.Marks.PLAIN)))
                            .map(article -> article.reference())
                            .toList();

            assertThat(selected(text, 0, 50).rows())
                    .as(text)
                    .extracting(SelectedArticles.Line::reference)
                    .containsExactlyInAnyOrderElementsOf(meant);
        }
    }

    @Test
    void itIsPagedAndWhatItDoesNotReadIsRefused() {
        for (int i = 0; i < 5; i++) {
            product("X" + i, null, null);
        }

        Page<SelectedArticles.Line> page = selected("X*", 2, 2);

        assertThat(page.total()).isEqualTo(5);
        assertThat(page.rows()).extracting(SelectedArticles.Line::reference).containsExactly("X2", "X3");
        assertThatThrownBy(() -> selected("x' or 1=1 --", 0, 50))
                .isInstanceOfSatisfying(
                        Refused.class, e -> assertThat(e.reason().code()).isEqualTo("selection.term"));
    }

    @Test
    void aProgrammeTellsAllItsVersionsAndAnOldEditIsRefused() {
        String name = "Sale " + house.code();
        saveProgramme.save(house.office(5), SaveProgramme.Request.create("PROMOTION", name, promotion(1000)));
        ProgrammeList.Line first = programmes.named(house.office(5), name).orElseThrow();
        saveProgramme.save(house.office(5), change(first, promotion(2000)));

        assertThat(programmes.versions(house.office(5), first.id()))
                .extracting(ProgrammeList.Version::versionNo, ProgrammeList.Version::paramsJson)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2, promotion(2000)),
                        org.assertj.core.groups.Tuple.tuple(1, promotion(1000)));
        assertThat(programmes.versions(fixtures.house().office(5), first.id())).isEmpty();
        assertThatThrownBy(() -> saveProgramme.save(house.office(5), change(first, promotion(3000))))
                .isInstanceOf(StaleState.class);
    }

    @Test
    void kindsTellTheirParameters() {
        assertThat(kinds.all(house.office(5)))
                .filteredOn(kind -> kind.kind().equals("PROMOTION"))
                .singleElement()
                .satisfies(kind -> {
                    assertThat(kind.params()).anySatisfy(param -> {
                        assertThat(param.name()).isEqualTo("form");
                        assertThat(param.type()).isEqualTo(ProgrammeKinds.Type.CHOICE);
                        assertThat(param.choices()).contains("NEXT_AT");
                    });
                    assertThat(kind.params()).anySatisfy(param -> {
                        assertThat(param.name()).isEqualTo("priority");
                        assertThat(param.type()).isEqualTo(ProgrammeKinds.Type.INTEGER);
                    });
                });
    }

    private static SaveProgramme.Request change(ProgrammeList.Line line, String params) {
        return new SaveProgramme.Request(line.id(), line.version(), line.kind(), line.name(), true, params);
    }

    private static String promotion(int rateBp) {
        return "{\"form\":\"PERCENT\",\"rateBp\":" + rateBp + "}";
    }

    private Page<SelectedArticles.Line> selected(String text, int first, int size) {
        return selected.page(house.office(1), text, PageRequest.of(first, size));
    }

    private long family(String code, Long parent) {
        long id = 2_000_000_000L + sql.nextValue("entity_seq");
        if (parent == null) {
            sql.update(
                    "insert into family (id, brand_id, code, name, version) values (?, ?, ?, ?, 1)",
                    id,
                    house.brandId(),
                    code,
                    code);
        } else {
            sql.update(
                    "insert into family (id, brand_id, code, name, parent_id, version) values (?, ?, ?, ?, ?, 1)",
                    id,
                    house.brandId(),
                    code,
                    code,
                    parent);
        }
        return id;
    }

    private void product(String reference, Long family, Long subFamily) {
        long id = fixtures.product(house, reference, 1000);
        if (family != null) {
            sql.update("update product set family_id = ? where id = ?", family, id);
        }
        if (subFamily != null) {
            sql.update("update product set sub_family_id = ? where id = ?", subFamily, id);
        }
    }
}
