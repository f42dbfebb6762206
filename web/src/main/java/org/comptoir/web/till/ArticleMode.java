package org.comptoir.web.till;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.comptoir.catalog.application.Articles;
import org.comptoir.catalog.domain.Article;
import org.comptoir.sale.domain.BasketChange;

/** An article by words of its description or by its reference. */
@Named
@RequestScoped
public class ArticleMode implements Mode {

    private static final int SHOWN = 30;

    private Desk desk;
    private Counter counter;
    private Modes modes;
    private Articles articles;

    private List<Article> rows;

    protected ArticleMode() {}

    @Inject
    public ArticleMode(Desk desk, Counter counter, Modes modes, Articles articles) {
        this.desk = desk;
        this.counter = counter;
        this.modes = modes;
        this.articles = articles;
    }

    @Override
    public ModeName name() {
        return ModeName.ARTICLE;
    }

    @Override
    public void enter(Command command) {
        if (!command.text().isEmpty()) {
            rows = null;
            desk.search(command.text());
            if (getRows().isEmpty()) {
                desk.refuse("till_article.none", command.text());
            }
        } else if (command.row() != null) {
            counter.edit(new BasketChange.AddArticle(command.row(), command.quantity()));
            modes.go(ModeName.SELL);
        }
    }

    /** What was found, read again at each drawing. */
    public List<Article> getRows() {
        if (rows == null) {
            rows = desk.getQuery().isEmpty()
                    ? List.of()
                    : articles.search(counter.caller().brandId(), desk.getQuery(), SHOWN);
        }
        return rows;
    }
}
