// SPDX-License-Identifier: EUPL-1.2
// Loaded before a program (LD_PRELOAD), gives it another time of day: HOEDE_OTHER_TIME seconds later, or earlier with a
// minus. Time goes on as it does; what counts how long something takes (the monotonic clock) is as it was.
#define _GNU_SOURCE
#include <dlfcn.h>
#include <pthread.h>
#include <semaphore.h>
#include <stdlib.h>
#include <sys/time.h>
#include <sys/timerfd.h>
#include <time.h>

// The C library's own; on x86_64 some have an old form too, which `dlsym` may give.
static void *next(const char *name, const char *version) {
  void *found = dlvsym(RTLD_NEXT, name, version);
  return found ? found : dlsym(RTLD_NEXT, name);
}
#define NEXT(name, version) ((__typeof__(&name))next(#name, version))

static time_t offset(void) {
  static time_t known;
  static int asked;
  if (!__atomic_load_n(&asked, __ATOMIC_ACQUIRE)) {
    const char *text = getenv("HOEDE_OTHER_TIME");
    known = text ? atoll(text) : 0;
    __atomic_store_n(&asked, 1, __ATOMIC_RELEASE);
  }
  return known;
}

static int is_of_day(clockid_t clock) {
  return clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE || clock == CLOCK_TAI;
}

// A moment until which is waited, as the machine counts. Some functions do not say by which clock: a moment after 2001
// is one of the day, as no machine is on for that long.
static struct timespec real(const struct timespec *moment) {
  struct timespec found = *moment;
  if (found.tv_sec > 1000000000) found.tv_sec -= offset();
  return found;
}

int clock_gettime(clockid_t clock, struct timespec *now) {
  static int (*theirs)(clockid_t, struct timespec *);
  if (!theirs) theirs = NEXT(clock_gettime, "GLIBC_2.17");
  int result = theirs(clock, now);
  if (result == 0 && is_of_day(clock)) now->tv_sec += offset();
  return result;
}

int gettimeofday(struct timeval *restrict now, void *restrict zone) {
  struct timespec found;
  (void)zone;
  int result = clock_gettime(CLOCK_REALTIME, &found);
  if (result == 0) *now = (struct timeval){found.tv_sec, found.tv_nsec / 1000};
  return result;
}

time_t time(time_t *where) {
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  if (where) *where = now.tv_sec;
  return now.tv_sec;
}

int timespec_get(struct timespec *now, int base) {
  return base == TIME_UTC && clock_gettime(CLOCK_REALTIME, now) == 0 ? base : 0;
}

int clock_nanosleep(clockid_t clock, int flags, const struct timespec *moment, struct timespec *rest) {
  struct timespec until = flags & TIMER_ABSTIME && is_of_day(clock) ? real(moment) : *moment;
  return NEXT(clock_nanosleep, "GLIBC_2.17")(clock, flags, &until, rest);
}

int pthread_cond_timedwait(pthread_cond_t *condition, pthread_mutex_t *mutex, const struct timespec *moment) {
  struct timespec until = real(moment);
  return NEXT(pthread_cond_timedwait, "GLIBC_2.3.2")(condition, mutex, &until);
}

int pthread_mutex_timedlock(pthread_mutex_t *mutex, const struct timespec *moment) {
  struct timespec until = real(moment);
  return NEXT(pthread_mutex_timedlock, "GLIBC_2.34")(mutex, &until);
}

int sem_timedwait(sem_t *semaphore, const struct timespec *moment) {
  struct timespec until = real(moment);
  return NEXT(sem_timedwait, "GLIBC_2.34")(semaphore, &until);
}

int timerfd_settime(int timer, int flags, const struct itimerspec *wanted, struct itimerspec *before) {
  struct itimerspec at = *wanted;
  if (flags & TFD_TIMER_ABSTIME) at.it_value = real(&wanted->it_value);
  return NEXT(timerfd_settime, "GLIBC_2.8")(timer, flags, &at, before);
}
