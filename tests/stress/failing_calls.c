/* Makes one call on a file below a folder fail; loaded before the program with LD_PRELOAD.

   STRESS_FOLDER  calls on files below this folder count; others pass
   STRESS_NTH     which of them fails, counted from 1; 0 for none
   STRESS_ERRNO   with which error
   STRESS_ON      1 if all later calls of the same kind fail, too
   STRESS_REPORT  a file that gets the name of each call that counts, in a line; the failing one is marked */

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static long seen;
static char failing[32];

static int below(const char *path) {
  const char *folder = getenv("STRESS_FOLDER");
  return folder && path && strncmp(path, folder, strlen(folder)) == 0;
}

static int below_fd(int fd) {
  char link[64], path[PATH_MAX];
  snprintf(link, sizeof link, "/proc/self/fd/%d", fd);
  ssize_t length = readlink(link, path, sizeof path - 1);
  if (length < 0) return 0;
  path[length] = 0;
  return below(path);
}

static void report(const char *name, int fails) {
  const char *file = getenv("STRESS_REPORT");
  char line[64];
  if (!file) return;
  int length = snprintf(line, sizeof line, "%s%s\n", name, fails ? " failed" : "");
  long fd = syscall(SYS_openat, AT_FDCWD, file, O_WRONLY | O_CREAT | O_APPEND, 0600);
  if (fd >= 0) {
    syscall(SYS_write, fd, line, length);
    syscall(SYS_close, fd);
  }
}

/* Says whether this call fails, and sets errno. */
static int fails(const char *name, int counts) {
  if (!counts) return 0;
  const char *nth = getenv("STRESS_NTH"), *number = getenv("STRESS_ERRNO"), *on = getenv("STRESS_ON");
  long at = nth ? atol(nth) : 0;
  int now = ++seen == at || (failing[0] && on && on[0] == '1' && strcmp(failing, name) == 0);
  if (now) snprintf(failing, sizeof failing, "%s", name);
  report(name, now);
  if (now) errno = number ? atoi(number) : EIO;
  return now;
}

#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

#define OPEN(name)                                                     \
  int name(const char *path, int flags, ...) {                         \
    va_list rest;                                                      \
    va_start(rest, flags);                                             \
    mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0; \
    va_end(rest);                                                      \
    if (fails("open", below(path))) return -1;                         \
    return NEXT(name)(path, flags, mode);                              \
  }
OPEN(open)
OPEN(open64)

#define ON_FD(type, name, shown, arguments, values)      \
  type name arguments {                                  \
    if (fails(shown, below_fd(fd))) return -1;           \
    return NEXT(name) values;                            \
  }
ON_FD(ssize_t, write, "write", (int fd, const void *data, size_t size), (fd, data, size))
ON_FD(ssize_t, pwrite, "write", (int fd, const void *data, size_t size, off_t at), (fd, data, size, at))
ON_FD(ssize_t, pwrite64, "write", (int fd, const void *data, size_t size, off64_t at), (fd, data, size, at))
ON_FD(int, fsync, "sync", (int fd), (fd))
ON_FD(int, fdatasync, "sync", (int fd), (fd))
ON_FD(int, ftruncate, "truncate", (int fd, off_t size), (fd, size))
ON_FD(int, ftruncate64, "truncate", (int fd, off64_t size), (fd, size))

#define ON_PATH(name, shown, arguments, values)          \
  int name arguments {                                   \
    if (fails(shown, below(path))) return -1;            \
    return NEXT(name) values;                            \
  }
ON_PATH(unlink, "unlink", (const char *path), (path))
ON_PATH(rename, "rename", (const char *path, const char *to), (path, to))
ON_PATH(link, "link", (const char *path, const char *to), (path, to))
ON_PATH(mkdir, "mkdir", (const char *path, mode_t mode), (path, mode))
ON_PATH(chmod, "chmod", (const char *path, mode_t mode), (path, mode))

ssize_t sendfile(int to, int from, off_t *at, size_t size) {
  if (fails("write", below_fd(to))) return -1;
  return ((ssize_t (*)(int, int, off_t *, size_t))dlsym(RTLD_NEXT, "sendfile"))(to, from, at, size);
}

ssize_t sendfile64(int to, int from, off64_t *at, size_t size) {
  if (fails("write", below_fd(to))) return -1;
  return ((ssize_t (*)(int, int, off64_t *, size_t))dlsym(RTLD_NEXT, "sendfile64"))(to, from, at, size);
}
