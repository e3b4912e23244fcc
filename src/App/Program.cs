using System.Globalization;
using Linkwork.Cli;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("en-GB");
return await CommandLine.RunAsync(args);
