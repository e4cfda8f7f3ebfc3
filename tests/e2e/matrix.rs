//! The table of comparisons: sorted, filtered and grouped, its columns moved and made wider, and the way from a cell to its passage and
//! back.

use crate::axe::assert_accessible;
use crate::desk::{go, open_sample, sit_down_anew};
use crate::page::{Page, has};
use crate::run::in_each_browser;

#[test]
fn the_table_is_arranged_and_stays_so() {
    in_each_browser(async |engine| {
        let (browser, page) = sit_down_anew(engine).await;
        open_sample(&page).await;
        go(&page, "Compare").await;
        page.role("grid", "Comparisons by source").visible().await;
        let rows = page.css("table.matrix tbody tr");
        let all = rows.count().await;
        filter(&page).await;
        page.text_visible(&format!("of {all} comparisons")).await;
        let left = rows.count().await;
        assert!(left > 0 && left < all, "{left} of {all} are left");
        page.role("combobox", "Sort by").choose("By question").await;
        assert_accessible(&page, "Compare, filtered").await;

        to_the_passage_and_back(&page).await;
        rows.count_is(left).await;
        assert_eq!(page.role("combobox", "Sort by").value().await, "1");
        page.role("button", has("Take back:")).click().await;
        rows.count_is(all).await;

        page.role("combobox", "Group by").choose("Grouped by verdict").await;
        let groups = page.css("table.matrix .group__b");
        let count = groups.count().await;
        assert!(count >= 3, "only {count} verdicts");
        groups.first().click().await;
        page.eventually("see the group folded", async || {
            let now = rows.count().await;
            if now < all + count {
                Ok(())
            } else {
                Err(format!("{now} rows"))
            }
        })
        .await;
        assert_accessible(&page, "Compare, grouped").await;
        page.role("combobox", "Group by").choose("No groups").await;
        page.role("button", "Values").click().await;
        page.css("table.matrix .val").first().visible().await;
        columns(&page).await;
        browser.assert_no_requests().await;
        browser.assert_no_errors().await;
        browser.close().await;
    });
}

async fn filter(page: &Page) {
    page.role("button", "Filter").click().await;
    page.role("checkbox", "Any disagreement").click().await;
    page.keys("esc").await;
    page.role("checkbox", "Any disagreement").gone().await;
}

/// Goes to a passage in one key, and back to the cell in one.
async fn to_the_passage_and_back(page: &Page) {
    page.css("td.says").first().focus().await;
    page.keys("right left").await;
    let before = page.focused().await;
    page.keys("g").await;
    page.role("main", "Read").visible().await;
    page.role("region", "Where you came from").visible().await;
    page.css(".text mark.is-focus").first().visible().await;
    page.keys("esc").await;
    page.role("main", "Compare").visible().await;
    page.eventually("have the focus back in the cell", async || {
        let now = page.focused().await;
        if now == before { Ok(()) } else { Err(format!("{now:?}")) }
    })
    .await;
}

/// Moves a column and makes it wider, by the keyboard alone.
async fn columns(page: &Page) {
    let first = page.css("table.matrix thead th:nth-child(2)");
    let (before, second) = (
        first.words().await,
        page.css("table.matrix thead th:nth-child(3)").words().await,
    );
    first.focus().await;
    page.keys("alt+shift+right").await;
    first.shows(&second).await;
    page.eventually("have the focus on the column that moved", async || {
        let now = page.css("table.matrix thead th:focus").words().await;
        if now == before { Ok(()) } else { Err(now) }
    })
    .await;
    let grip = page.css("table.matrix thead th:nth-child(2) .grip");
    let width = grip.attribute("aria-valuenow").await;
    grip.focus().await;
    page.keys("right right").await;
    page.eventually("see another width", async || {
        let now = grip.attribute("aria-valuenow").await;
        if now == width { Err(format!("{now:?}")) } else { Ok(()) }
    })
    .await;
    page.keys("esc").await;
    page.css("table.matrix thead th:nth-child(2):focus").count_is(1).await;
}
