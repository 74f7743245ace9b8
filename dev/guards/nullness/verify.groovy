// The build failed, and because of the null.
String log = new File(basedir, 'build.log').text
assert log.contains('[NullAway] returning @Nullable expression from method with @NonNull return type')
