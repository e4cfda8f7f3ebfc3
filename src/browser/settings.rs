//! Who works here and how it should look, in the browser's small storage. Without it both last as long as the page.

use crate::app::state::{Marks, Me, Settings, Theme};
use crate::core::json::{Json, compact, json_object};
use crate::core::model::RecordId;

const ME: &str = "variorum.annotator";
const LOOK: &str = "variorum.look";

struct KeptMe {
    id: RecordId,
    name: String,
}

json_object!(loose KeptMe { id, name });

struct KeptLook {
    theme: String,
    marks: String,
}

json_object!(loose KeptLook { theme, marks });

/// Returns the small storage; nothing where the browser forbids it, which it may do by an exception.
fn storage() -> Option<web_sys::Storage> {
    web_sys::window()?.local_storage().ok()?
}

fn get<T: Json>(key: &str) -> Option<T> {
    let text = storage()?.get_item(key).ok()??;
    T::from_json(serde_json::from_str(&text).ok()?).ok()
}

fn set<T: Json>(key: &str, value: &T) {
    if let Some(storage) = storage() {
        // A full storage forgets who works here: the name can be given again.
        storage.set_item(key, &compact(&value.to_json())).ok();
    }
}

/// Returns who works here, made up on the first visit.
#[must_use]
pub fn me() -> Me {
    if let Some(kept) = get::<KeptMe>(ME) {
        return Me {
            id: kept.id,
            name: kept.name,
        };
    }
    let me = Me {
        id: RecordId::random(super::clock::stamp().seed),
        name: String::new(),
    };
    remember_me(&me);
    me
}

/// Remembers who works here.
pub fn remember_me(me: &Me) {
    set(
        ME,
        &KeptMe {
            id: me.id.clone(),
            name: me.name.clone(),
        },
    );
}

/// Forgets who worked here; the next one gets this id.
pub fn forget_me(id: RecordId) {
    if let Some(storage) = storage() {
        storage.remove_item(ME).ok();
    }
    remember_me(&Me {
        id,
        name: String::new(),
    });
}

/// Returns how it should look.
#[must_use]
pub fn look() -> Settings {
    let kept = get::<KeptLook>(LOOK);
    let word = |pick: fn(&KeptLook) -> &str| kept.as_ref().map(pick).unwrap_or_default();
    Settings {
        theme: match word(|k| &k.theme) {
            "light" => Theme::Light,
            "dark" => Theme::Dark,
            _ => Theme::System,
        },
        marks: match word(|k| &k.marks) {
            "lines" => Marks::Lines,
            "off" => Marks::Off,
            _ => Marks::Tint,
        },
        system_is_dark: super::page::system_is_dark(),
    }
}

/// Remembers how it should look.
pub fn remember_look(settings: &Settings) {
    let theme = match settings.theme {
        Theme::System => "system",
        Theme::Light => "light",
        Theme::Dark => "dark",
    };
    let marks = match settings.marks {
        Marks::Tint => "tint",
        Marks::Lines => "lines",
        Marks::Off => "off",
    };
    set(
        LOOK,
        &KeptLook {
            theme: theme.into(),
            marks: marks.into(),
        },
    );
}
