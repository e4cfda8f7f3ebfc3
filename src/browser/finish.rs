//! Takes a casebook out of this browser for good: the other tabs let go of it first, then its rows go, and a look at the store afterwards
//! says whether they are gone.

use super::{download, folder, store, tabs};
use crate::app::finish::Cleared;

/// Takes a casebook out, and returns what was taken.
///
/// # Errors
///
/// What the browser says where the store could not be written.
pub async fn clear(key: &str) -> Result<Cleared, String> {
    tabs::tell(key, tabs::News::Gone);
    tabs::let_go();
    download::forget(key);
    folder::let_go();
    store::close_off(key);
    let is_alone = tabs::until_unheld(key).await;
    store::clear(key, is_alone).await.map_err(|error| error.to_string())
}
