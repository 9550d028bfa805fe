using CrmPlatform.Sdk.Testing;

namespace CrmPlatform.Service.Tests;

public sealed class ServiceLifecycleTests : ModuleLifecycleTests<ServiceModule>;
