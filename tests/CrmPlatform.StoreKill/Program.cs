using System.Diagnostics;
using CrmPlatform.Packages.Archives;
using CrmPlatform.Runtime.Packages;
using Microsoft.Extensions.Logging.Abstractions;

// CrmPlatform.StoreKill STORE PACKAGE STEP: installs the package; at the step it is killed as by kill -9: nothing is cleaned up.
var store = PackageStore.Open(args[0], new ArchiveLimits(), NullLogger<PackageStore>.Instance, step =>
{
    if (step == args[2])
    {
        Process.GetCurrentProcess().Kill();
        Thread.Sleep(Timeout.Infinite);
    }
});
await using var package = File.OpenRead(args[1]);
await store.AddAsync(package, "package.nupkg", CancellationToken.None);
