//! Claims of different people that overlap: the same words with another tag, or words near by. Claims that are the same in both are
//! agreement. A sweep over each text finds what overlaps; what belongs together becomes one matter.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::{Differs, Groups, Mark, Matter, MatterKind, maker, matter};
use crate::app::view::SourceView;
use crate::core::model::RecordId;
use crate::core::order::sort_by_key;
use crate::core::text::{ByteOffset, Span};

/// With so many of those that it overlaps a variant is compared at most: the last ones, which begin nearest to it. No more overlap in
/// honest work, and hostile work cannot make it slow.
const MOST: usize = 128;

/// What was found in one source.
#[derive(Debug, PartialEq, Default)]
pub(super) struct Found {
    /// What is to settle.
    pub matters: Vec<Rc<Matter>>,
    /// Sets of claims of different people that say exactly the same.
    pub same: Vec<Vec<RecordId>>,
}

/// Claims, each with the number of the person who made it.
type Claims<'a> = Vec<(usize, &'a RecordId)>;

/// One way to mark a stretch: all claims with the same words and the same tag.
struct Variant<'a> {
    spans: Vec<Span>,
    tag: &'a RecordId,
    /// Bytes that it covers.
    len: usize,
    /// Whether it begins and ends in one paragraph.
    is_in_one: bool,
    claims: Claims<'a>,
    /// How near each person has something to it: its own people the nearest.
    best: Best,
}

/// How near each person has something to a variant: the person's number, and in the last three bits the nearness. In order. There may be
/// many variants with many people around, hence so tightly packed.
#[derive(Default)]
struct Best(Vec<u32>);

impl Best {
    fn note(&mut self, person: usize, nearness: Nearness) {
        let Ok(person) = u32::try_from(person) else { return };
        let new = (person << 3) | nearness as u32;
        match self.0.binary_search_by_key(&person, |entry| entry >> 3) {
            Ok(at) => {
                if let Some(entry) = self.0.get_mut(at) {
                    *entry = new.max(*entry);
                }
            }
            Err(at) => self.0.insert(at, new),
        }
    }

    fn has(&self, person: usize, nearness: Nearness) -> bool {
        u32::try_from(person).is_ok_and(|person| self.0.binary_search(&((person << 3) | nearness as u32)).is_ok())
    }

    /// Returns the people who have the variant itself.
    fn own(&self) -> impl Iterator<Item = usize> {
        let own = self.0.iter().filter(|entry| **entry & 7 == Nearness::Same as u32);
        own.map(|entry| (entry >> 3) as usize)
    }
}

/// How near two variants are, from far to near.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Nearness {
    /// One lies within the other, and is less than half of it.
    Within,
    /// They share at least half of what both cover, and have other tags.
    OtherTag,
    /// The same words have other tags.
    SameWords,
    /// They share at least half of what both cover, and have the same tag.
    SameTag,
    /// They are the same.
    Same,
}

/// Finds what is to settle among the claims of one source.
pub(super) fn find(view: &SourceView) -> Found {
    let mut people: Vec<&RecordId> = Vec::new();
    let mut variants = variants(view, &mut people);
    let mut found = Found::default();
    for variant in &variants {
        if variant
            .claims
            .iter()
            .any(|(person, _)| Some(person) != variant.claims.first().map(|(first, _)| first))
        {
            found
                .same
                .push(variant.claims.iter().map(|(_, id)| (*id).clone()).collect());
        }
    }
    if people.len() < 2 {
        return found;
    }
    // In two passes: what is nearest to somebody is known only when all pairs were seen, and all pairs are too many to be kept.
    each_pair(&mut variants, &mut |variants, a, b, nearness| {
        for (one, other) in [(a, b), (b, a)] {
            let Some(mut best) = variants.get_mut(one).map(|one| std::mem::take(&mut one.best)) else {
                continue;
            };
            for (person, _) in variants.get(other).map_or(&[][..], |other| &other.claims) {
                best.note(*person, nearness);
            }
            if let Some(one) = variants.get_mut(one) {
                one.best = best;
            }
        }
    });
    let mut groups = Groups::new(variants.len());
    each_pair(&mut variants, &mut |variants, a, b, nearness| {
        if let (Some(one), Some(other)) = (variants.get(a), variants.get(b))
            && differ(one, other, nearness)
        {
            groups.join(a, b);
        }
    });
    for group in groups.several() {
        let members: Vec<&Variant<'_>> = group.iter().filter_map(|place| variants.get(*place)).collect();
        found.matters.extend(of_group(&members, &people, view).map(Rc::new));
    }
    found
}

fn of_group(members: &[&Variant<'_>], people: &[&RecordId], view: &SourceView) -> Option<Matter> {
    let first = members.first()?;
    let tags = members.iter().any(|other| other.tag != first.tag);
    let spans = members.iter().any(|other| other.spans != first.spans);
    let differs = match (tags, spans) {
        (true, false) => Differs::Tags,
        (false, _) => Differs::Spans,
        (true, true) => Differs::Both,
    };
    let mut marks = Vec::new();
    for (variant, member) in members.iter().enumerate() {
        for (person, record) in &member.claims {
            marks.push(Mark {
                record: (*record).clone(),
                person: (*people.get(*person)?).clone(),
                variant,
            });
        }
    }
    let mut matter = matter(MatterKind::Claims, differs, marks)?;
    let start = members.iter().map(|member| member.start()).min()?;
    let end = members.iter().map(|member| member.end()).max()?;
    matter.place = Some((view.id, Span { start, end }));
    matter.spans = members.iter().map(|member| member.spans.clone()).collect();
    Some(matter)
}

/// Returns the variants in the order of the text, the longer first, and notes the people who made them.
fn variants<'a>(view: &'a SourceView, people: &mut Vec<&'a RecordId>) -> Vec<Variant<'a>> {
    let mut numbers: BTreeMap<&RecordId, usize> = BTreeMap::new();
    let mut known: BTreeMap<(Vec<Span>, &RecordId), Claims<'a>> = BTreeMap::new();
    for (id, placed) in view.claims.iter().zip(&view.standing) {
        let (Some(claim), Some(person)) = (placed.claim(), maker(placed.record())) else {
            continue;
        };
        // What has no certain place may stand anywhere.
        if placed.is_lost() {
            continue;
        }
        let number = *numbers.entry(person).or_insert_with(|| {
            people.push(person);
            people.len() - 1
        });
        let mut spans: Vec<Span> = placed.spans().filter(|span| !span.is_empty()).collect();
        sort_by_key(&mut spans, |span| *span);
        if !spans.is_empty() {
            known.entry((spans, &claim.tag)).or_default().push((number, id));
        }
    }
    let mut all: Vec<Variant<'a>> = Vec::new();
    for ((spans, tag), claims) in known {
        let mut variant = Variant {
            len: spans.iter().map(|span| span.len()).sum(),
            is_in_one: false,
            best: Best::default(),
            spans,
            tag,
            claims,
        };
        for (person, _) in &variant.claims {
            variant.best.note(*person, Nearness::Same);
        }
        let (start, end) = (variant.start(), variant.end());
        let at = view.paragraphs.partition_point(|paragraph| paragraph.span.end <= start);
        let paragraph = view.paragraphs.get(at);
        variant.is_in_one = paragraph.is_some_and(|paragraph| paragraph.span.contains(Span { start, end }));
        all.push(variant);
    }
    sort_by_key(&mut all, |variant| (variant.start(), std::cmp::Reverse(variant.end())));
    all
}

impl Variant<'_> {
    fn start(&self) -> ByteOffset {
        self.spans.first().map(|span| span.start).unwrap_or_default()
    }

    fn end(&self) -> ByteOffset {
        self.spans.iter().map(|span| span.end).max().unwrap_or_default()
    }
}

/// Is told of two variants, by their places, and how near they are.
type Tell<'t, 'a> = &'t mut dyn FnMut(&mut [Variant<'a>], usize, usize, Nearness);

/// Tells of each pair of variants that are near.
fn each_pair<'a>(variants: &mut [Variant<'a>], tell: Tell<'_, 'a>) {
    let mut active: Vec<usize> = Vec::new();
    for at in 0..variants.len() {
        let Some(start) = variants.get(at).map(Variant::start) else {
            break;
        };
        active.retain(|place| variants.get(*place).is_some_and(|other| other.end() > start));
        let from = active.len().saturating_sub(MOST);
        for place in active.get(from..).unwrap_or_default() {
            let both = variants.get(at).zip(variants.get(*place));
            if let Some(nearness) = both.and_then(|(own, other)| nearness(own, other)) {
                tell(variants, *place, at, nearness);
            }
        }
        active.push(at);
    }
}

fn nearness(one: &Variant<'_>, other: &Variant<'_>) -> Option<Nearness> {
    let common = common(&one.spans, &other.spans);
    if common == 0 {
        return None;
    }
    if one.spans == other.spans {
        return Some(Nearness::SameWords);
    }
    let (shorter, longer) = if one.len < other.len {
        (one, other)
    } else {
        (other, one)
    };
    // Intersection over union of at least a half.
    if 3 * common >= one.len + other.len {
        return Some(if one.tag == other.tag {
            Nearness::SameTag
        } else {
            Nearness::OtherTag
        });
    }
    // Who marks several paragraphs at once does not speak of each word in them.
    (common == shorter.len && longer.is_in_one).then_some(Nearness::Within)
}

/// Returns how many bytes two lists of spans share; both are in order.
pub(super) fn common(one: &[Span], other: &[Span]) -> usize {
    let (mut a, mut b, mut sum) = (0, 0, 0);
    while let (Some(x), Some(y)) = (one.get(a), other.get(b)) {
        sum += x.intersect(*y).map_or(0, Span::len);
        if x.end <= y.end {
            a += 1;
        } else {
            b += 1;
        }
    }
    sum
}

/// Says whether two variants that are near are a matter between their people: nobody on either side has something nearer to the other,
/// and the two are not what some have side by side anyway.
fn differ(one: &Variant<'_>, other: &Variant<'_>, nearness: Nearness) -> bool {
    let is_nearest =
        |of: &Variant<'_>, people: &Variant<'_>| people.claims.iter().any(|(person, _)| of.best.has(*person, nearness));
    if !is_nearest(one, other) || !is_nearest(other, one) {
        return false;
    }
    if one.tag == other.tag {
        return true;
    }
    let both = one.best.own().filter(|person| other.best.has(*person, Nearness::Same));
    let both = both.count();
    // Who marks a sentence as one thing and a number in it as another contradicts nobody who marks one of the two.
    let most = if nearness == Nearness::Within {
        0
    } else {
        one.best.own().count().min(other.best.own().count()) / 2
    };
    both <= most
}
