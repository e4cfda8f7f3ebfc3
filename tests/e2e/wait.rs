//! Waiting for a condition, within limits. It never waits for time alone.

use std::time::Duration;

use tokio::time::{Instant, MissedTickBehavior, interval};

/// How long a test waits for what should happen at once, on a slow and busy machine.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// Asks again and again until there is an answer.
///
/// # Errors
///
/// The last reason there was none, when the limit has passed.
pub async fn until<T>(limit: Duration, mut ask: impl AsyncFnMut() -> Result<T, String>) -> Result<T, String> {
    let end = Instant::now() + limit;
    let mut beat = interval(Duration::from_millis(40));
    beat.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        beat.tick().await;
        match ask().await {
            Ok(answer) => return Ok(answer),
            Err(why) if Instant::now() > end => return Err(why),
            Err(_) => {}
        }
    }
}
