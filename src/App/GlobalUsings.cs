global using Linkwork.Domain.Access;
global using Linkwork.Domain.Shared;
global using Linkwork.Storage;
