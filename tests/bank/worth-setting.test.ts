import { drawsAreWorthSetting } from './worth-setting.ts';

drawsAreWorthSetting(300);
