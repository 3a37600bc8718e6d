import { drawsAreWorthSetting } from './worth-setting.ts';

drawsAreWorthSetting(10_000);
